import { mount } from './mount.ts';
import { NgOtpInputComponent } from 'ng-otp-input';

mount('<ng-otp-input [config]="{ length: 6, allowNumbersOnly: true }" (onInputChange)="set($event)"></ng-otp-input>', [
  NgOtpInputComponent,
]);
