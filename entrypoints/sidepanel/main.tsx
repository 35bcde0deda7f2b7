import { render } from 'preact';
import '../../components/theme.css';
import '../../components/controls.css';
import '../popup/popup.css';
import '../popup/renting.css';
import '../popup/picker.css';
import '../popup/rental.css';
import { localisePage } from '../../lib/i18n/locale.ts';
import { Popup } from '../popup/popup.tsx';

localisePage();
const root = document.getElementById('app');
if (root) render(<Popup isPanel />, root);
