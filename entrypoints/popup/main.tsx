import { render } from 'preact';
import '../../components/theme.css';
import '../../components/controls.css';
import './popup.css';
import './renting.css';
import './picker.css';
import './rental.css';
import { localisePage } from '../../lib/i18n/locale.ts';
import { Popup } from './popup.tsx';

localisePage();
const root = document.getElementById('app');
if (root) render(<Popup />, root);
