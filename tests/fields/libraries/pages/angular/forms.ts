import { mount } from './mount.ts';
import { FormsModule } from '@angular/forms';

mount(
  '<label for="c">Confirmation code</label><input id="c" name="confirmation" [(ngModel)]="code" inputmode="numeric" maxlength="6" required>',
  [FormsModule],
);
