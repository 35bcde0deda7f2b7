import { render } from 'preact';
import '../../components/styles/page.css';
import './dashboard.css';
import { localisePage } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { Dashboard } from './dashboard.tsx';

localisePage(t('common_dashboard'));
const root = document.getElementById('app');
if (root) render(<Dashboard />, root);
