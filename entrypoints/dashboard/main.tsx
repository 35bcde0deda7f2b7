import { render } from 'preact';
import '../../components/styles/page.css';
import './dashboard.css';
import { localizePage } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { Dashboard } from './dashboard.tsx';

localizePage(t('common_dashboard'));
const root = document.getElementById('app');
if (root) render(<Dashboard />, root);
