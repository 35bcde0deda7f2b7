import { render } from 'preact';
import '../../components/theme.css';
import '../../components/controls.css';
import './popup.css';
import { Popup } from './popup.tsx';

const root = document.getElementById('app');
if (root) render(<Popup />, root);
