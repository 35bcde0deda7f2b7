import AuthCode from 'react-auth-code-input';
import { h, mount } from './mount.ts';

mount((_, onChange) => h(AuthCode, { onChange, allowedCharacters: 'numeric', inputClassName: 'box' }));
