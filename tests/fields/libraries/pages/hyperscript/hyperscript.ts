import 'hyperscript.org';
import { app, report } from '../contract.ts';

const world = window as unknown as { _hyperscript: { processNode(node: Element): void }; $heard?: string };
app.innerHTML = '<input name="verification" _="on input set $heard to my.value">';
world._hyperscript.processNode(app);
report(() => world.$heard);
