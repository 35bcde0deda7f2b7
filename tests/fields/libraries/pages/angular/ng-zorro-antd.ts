import '../../node_modules/ng-zorro-antd/ng-zorro-antd.min.css';
import { mount } from './mount.ts';
import { FormsModule } from '@angular/forms';
import { NzInputModule } from 'ng-zorro-antd/input';

mount('<nz-input-otp [(ngModel)]="code" [nzLength]="6"></nz-input-otp>', [NzInputModule, FormsModule]);
