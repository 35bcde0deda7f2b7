import { mount } from './mount.ts';
import { CodeInputModule } from 'angular-code-input';

mount('<code-input [codeLength]="6" (codeChanged)="set($event)" (codeCompleted)="done()"></code-input>', [
  CodeInputModule,
]);
