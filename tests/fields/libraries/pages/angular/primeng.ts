import { mount } from './mount.ts';
import { FormsModule } from '@angular/forms';
import { InputOtp } from 'primeng/inputotp';

mount('<p-inputotp [(ngModel)]="code" [length]="6" [integerOnly]="true"></p-inputotp>', [InputOtp, FormsModule]);
