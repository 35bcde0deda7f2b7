import { render } from 'preact';
import '../../components/styles/page.css';
import { localizePage } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { Options } from './options.tsx';

localizePage(t('common_options'));
const root = document.getElementById('app');
if (root) render(<Options />, root);
