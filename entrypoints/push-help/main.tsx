import { render } from 'preact';
import '../../components/styles/page.css';
import { localizePage } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { PushHelp } from './push-help.tsx';

localizePage(t('push_help_title'));
const root = document.getElementById('app');
if (root) render(<PushHelp />, root);
