import htmx from 'htmx.org';
import { app, report } from '../contract.ts';

let code = '';
report(() => code);
app.innerHTML =
  '<input name="code" hx-post="/check" hx-trigger="input changed delay:50ms" hx-swap="none" autocomplete="one-time-code">';
// htmx would post what it read from the page's form: that is its state.
for (const name of ['htmx:configRequest', 'htmx:config:request']) {
  document.body.addEventListener(name, (event) => {
    const { detail } = event as CustomEvent<{
      parameters?: Record<string, string>;
      ctx?: { request?: { body?: FormData } };
    }>;
    code = detail.parameters?.['code'] ?? String(detail.ctx?.request?.body?.get('code') ?? '');
    event.preventDefault();
  });
}
htmx.process(app);
