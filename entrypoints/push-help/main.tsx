import { render } from 'preact';
import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/page.css';
import './push-help.css';
import { PushHelp } from './push-help.tsx';

const root = document.getElementById('app');
if (root) render(<PushHelp />, root);
