import { render } from 'preact';
import '../popup/popup.css';
import { localizePage } from '../../lib/i18n/locale.ts';
import { Popup } from '../popup/popup.tsx';

localizePage();
const root = document.getElementById('app');
if (root) render(<Popup isPanel />, root);
