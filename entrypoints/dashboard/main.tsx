import { render } from 'preact';
import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/page.css';
import './dashboard.css';
import './tables.css';
import './rentals.css';
import './bought.css';
import { localisePage } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { Dashboard } from './dashboard.tsx';

localisePage(t('common_dashboard'));
const root = document.getElementById('app');
if (root) render(<Dashboard />, root);
