import { render } from 'preact';
import '../../components/styles/page.css';
import './welcome.css';
import './try-out.css';
import { localizePage } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { Welcome } from './welcome.tsx';

localizePage(t('welcome_title'));
const root = document.getElementById('app');
if (root) render(<Welcome />, root);
