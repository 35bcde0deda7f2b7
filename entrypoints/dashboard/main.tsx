import { render } from 'preact';
import '../../components/theme.css';
import '../../components/controls.css';
import '../../components/page.css';
import './dashboard.css';
import './rentals.css';
import './bought.css';
import { Dashboard } from './dashboard.tsx';

const root = document.getElementById('app');
if (root) render(<Dashboard />, root);
