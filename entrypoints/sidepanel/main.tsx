import { render } from 'preact';
import '../popup/popup.css';
import { localisePage } from '../../lib/i18n/locale.ts';
import { Popup } from '../popup/popup.tsx';

localisePage();
const root = document.getElementById('app');
if (root) render(<Popup isPanel />, root);
