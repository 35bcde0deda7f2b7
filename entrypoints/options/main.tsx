import { render } from 'preact';
import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/page.css';
import { Options } from './options.tsx';

const root = document.getElementById('app');
if (root) render(<Options />, root);
