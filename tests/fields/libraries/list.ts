/** The libraries whose fields are tested. One line adds one; its page is pages/<page>. */
export interface Library {
  framework: string;
  /** npm name, as in package.json. */
  name: string;
  /** Path of the page below pages/. */
  page: string;
  /** What the library draws. */
  widget: string;
  /** Tested in Firefox too. */
  firefox?: true;
}

const boxes = 'boxes';
const hidden = 'one see-through input behind slots';
const single = 'one field';
const masked = 'one masked field';

/** Components for codes. */
export const codeLibraries: Library[] = [
  { framework: 'React', name: 'input-otp', page: 'react/input-otp.ts', widget: hidden, firefox: true },
  { framework: 'React', name: 'react-otp-input', page: 'react/react-otp-input.ts', widget: boxes, firefox: true },
  { framework: 'React', name: 'react-otp-input', page: 'react/react-otp-input-number.ts', widget: 'number boxes' },
  { framework: 'React', name: 'react-verification-input', page: 'react/react-verification-input.ts', widget: hidden },
  { framework: 'React', name: 'react-pin-field', page: 'react/react-pin-field.ts', widget: boxes },
  { framework: 'React', name: 'react-code-input', page: 'react/react-code-input.ts', widget: boxes },
  { framework: 'React', name: 'react-auth-code-input', page: 'react/react-auth-code-input.ts', widget: boxes },
  { framework: 'React', name: 'react-pin-input', page: 'react/react-pin-input.ts', widget: boxes },
  { framework: 'React', name: 'react-input-verification-code', page: 'react/react-input-verification-code.ts', widget: hidden, firefox: true },
  { framework: 'React', name: 'mui-one-time-password-input', page: 'react/mui-one-time-password-input.ts', widget: boxes, firefox: true },
  { framework: 'React', name: '@mui/material', page: 'react/mui-text-field.ts', widget: single },
  { framework: 'React', name: 'antd', page: 'react/antd.ts', widget: boxes, firefox: true },
  { framework: 'React', name: '@chakra-ui/react', page: 'react/chakra-ui.ts', widget: boxes },
  { framework: 'React', name: '@mantine/core', page: 'react/mantine.ts', widget: boxes },
  { framework: 'React', name: 'radix-ui', page: 'react/radix-ui.ts', widget: boxes, firefox: true },
  { framework: 'React', name: '@ark-ui/react', page: 'react/ark-ui.ts', widget: boxes },
  { framework: 'React', name: 'primereact', page: 'react/primereact.ts', widget: boxes },
  { framework: 'React', name: '@arco-design/web-react', page: 'react/arco-design.ts', widget: boxes },
  { framework: 'React', name: 'rsuite', page: 'react/rsuite.ts', widget: boxes },
  { framework: 'React', name: '@gravity-ui/uikit', page: 'react/gravity-ui.ts', widget: boxes },
  { framework: 'React', name: 'react-imask', page: 'react/react-imask.ts', widget: masked },
  { framework: 'React', name: '@mona-health/react-input-mask', page: 'react/react-input-mask.ts', widget: masked },
  { framework: 'React', name: 'react', page: 'react/uncontrolled.ts', widget: 'one uncontrolled field' },
  { framework: 'Vue 3', name: 'vue3-otp-input', page: 'vue/vue3-otp-input.ts', widget: 'number boxes', firefox: true },
  { framework: 'Vue 3', name: 'vue-input-otp', page: 'vue/vue-input-otp.ts', widget: hidden },
  { framework: 'Vue 3', name: 'primevue', page: 'vue/primevue.ts', widget: boxes, firefox: true },
  { framework: 'Vue 3', name: 'vuetify', page: 'vue/vuetify.ts', widget: boxes },
  { framework: 'Vue 3', name: 'naive-ui', page: 'vue/naive-ui.ts', widget: boxes },
  { framework: 'Vue 3', name: 'reka-ui', page: 'vue/reka-ui.ts', widget: boxes, firefox: true },
  { framework: 'Vue 3', name: '@ark-ui/vue', page: 'vue/ark-ui.ts', widget: boxes },
  { framework: 'Vue 3', name: '@arco-design/web-vue', page: 'vue/arco-design.ts', widget: boxes },
  { framework: 'Vue 3', name: 'element-plus', page: 'vue/element-plus.ts', widget: boxes },
  { framework: 'Vue 3', name: 'maz-ui', page: 'vue/maz-ui.ts', widget: boxes },
  { framework: 'Vue 3', name: 'maska', page: 'vue/maska.ts', widget: masked },
  { framework: 'Vue 2', name: '@bachdgvn/vue-otp-input', page: 'vue2/vue-otp-input.ts', widget: boxes, firefox: true },
  { framework: 'Vue 2', name: 'vue-pincode-input', page: 'vue2/vue-pincode-input.ts', widget: boxes },
  { framework: 'Vue 2', name: 'vuetify2', page: 'vue2/vuetify.ts', widget: boxes },
  { framework: 'Angular', name: 'ng-otp-input', page: 'angular/ng-otp-input.ts', widget: boxes, firefox: true },
  { framework: 'Angular', name: 'angular-code-input', page: 'angular/angular-code-input.ts', widget: boxes },
  { framework: 'Angular', name: 'primeng', page: 'angular/primeng.ts', widget: boxes },
  { framework: 'Angular', name: 'ng-zorro-antd', page: 'angular/ng-zorro-antd.ts', widget: boxes, firefox: true },
  { framework: 'Angular', name: 'ngx-otp-input', page: 'angular/ngx-otp-input.ts', widget: boxes },
  { framework: 'Angular', name: '@angular/forms', page: 'angular/forms.ts', widget: single },
  { framework: 'Svelte 5', name: 'bits-ui', page: 'svelte/bits-ui.svelte', widget: hidden, firefox: true },
  { framework: 'Svelte 5', name: '@ark-ui/svelte', page: 'svelte/ark-ui.svelte', widget: boxes },
  { framework: 'Svelte 5', name: 'svelte-otp-input', page: 'svelte/svelte-otp-input.svelte', widget: 'number boxes' },
  { framework: 'Svelte 4', name: '@k4ung/svelte-otp', page: 'svelte/svelte-otp.svelte', widget: boxes, firefox: true },
  { framework: 'Svelte 4', name: '@melt-ui/svelte', page: 'svelte/melt-ui.svelte', widget: boxes },
  { framework: 'Svelte 4', name: '@jimmyverburgt/svelte-input-otp', page: 'svelte/svelte-input-otp.svelte', widget: hidden },
  { framework: 'Solid', name: '@corvu/otp-field', page: 'solid/corvu.ts', widget: hidden, firefox: true },
  { framework: 'Solid', name: '@ark-ui/solid', page: 'solid/ark-ui.ts', widget: boxes },
  { framework: 'Preact', name: '@zag-js/preact', page: 'preact/zag-js.ts', widget: boxes, firefox: true },
  { framework: 'Preact', name: 'imask', page: 'preact/imask.ts', widget: masked },
  { framework: 'Lit', name: '@material/web', page: 'lit/material-web.ts', widget: 'one field in nested shadow roots', firefox: true },
  { framework: 'Lit', name: '@shoelace-style/shoelace', page: 'lit/shoelace.ts', widget: 'boxes, each in its own shadow root', firefox: true },
  { framework: 'Stencil', name: '@ionic/core', page: 'stencil/ionic.ts', widget: boxes, firefox: true },
  { framework: 'Stencil', name: 'otp-input-x', page: 'stencil/otp-input-x.ts', widget: 'boxes in a shadow root' },
  { framework: 'FAST', name: '@fluentui/web-components', page: 'elements/fast.ts', widget: 'one field in a shadow root', firefox: true },
  { framework: 'Web components', name: '@vaadin/text-field', page: 'elements/vaadin.ts', widget: single },
  { framework: 'Web components', name: 'jb-pin-input', page: 'elements/jb-pin-input.ts', widget: 'boxes in nested shadow roots', firefox: true },
  { framework: 'Alpine', name: '@alpinejs/mask', page: 'alpine/mask.ts', widget: masked, firefox: true },
  { framework: 'Alpine', name: 'alpinejs', page: 'alpine/boxes.ts', widget: boxes },
  { framework: 'jQuery', name: 'jquery-pinlogin', page: 'jquery/jquery-pinlogin.ts', widget: boxes, firefox: true },
  { framework: 'jQuery', name: 'inputmask', page: 'jquery/inputmask.ts', widget: masked, firefox: true },
  { framework: 'No framework', name: '@preline/pin-input', page: 'vanilla/preline.ts', widget: boxes },
  { framework: 'No framework', name: '@zag-js/vanilla', page: 'vanilla/zag-js.ts', widget: boxes, firefox: true },
  { framework: 'No framework', name: 'imask', page: 'vanilla/imask.ts', widget: 'one masked field with a fixed prefix' },
  { framework: 'No framework', name: 'cleave.js', page: 'vanilla/cleave-js.ts', widget: masked },
  { framework: 'No framework', name: 'cleave-zen', page: 'vanilla/cleave-zen.ts', widget: masked },
  { framework: 'Mithril', name: 'imask', page: 'mithril/imask.ts', widget: masked },
  { framework: 'Mithril', name: 'mithril', page: 'mithril/boxes.ts', widget: boxes, firefox: true },
  { framework: 'Riot', name: 'riot', page: 'riot/boxes.ts', widget: 'boxes that hear keys alone' },
  { framework: 'htmx', name: 'htmx.org', page: 'htmx/htmx.ts', widget: single },
  { framework: 'hyperscript', name: 'hyperscript.org', page: 'hyperscript/hyperscript.ts', widget: single },
];

/** Components for phone numbers. `country`: the library knows countries, and must hold the United States. */
export const phoneLibraries: (Library & { country?: true })[] = [
  { framework: 'No framework', name: 'intl-tel-input', page: 'phone/intl-tel-input.ts', widget: 'separate dial code, Germany preset', country: true, firefox: true },
  { framework: 'No framework', name: 'intl-tel-input', page: 'phone/intl-tel-input-plain.ts', widget: 'flag list, United States preset', country: true },
  { framework: 'React', name: 'react-phone-number-input', page: 'phone/react-phone-number-input.ts', widget: 'native country list, France preset', country: true, firefox: true },
  { framework: 'React', name: 'react-international-phone', page: 'phone/react-international-phone.ts', widget: 'country list, Ukraine preset', country: true, firefox: true },
  { framework: 'React', name: 'react-phone-input-2', page: 'phone/react-phone-input-2.ts', widget: 'country list, Germany preset', country: true },
  { framework: 'React', name: 'mui-tel-input', page: 'phone/mui-tel-input.ts', widget: 'country menu, Great Britain preset', country: true },
  { framework: 'React', name: '@mui/material', page: 'phone/mui-text-field.ts', widget: 'one field beside “+1”' },
  { framework: 'React', name: 'antd', page: 'phone/antd.ts', widget: 'drawn prefix list, +86 preset' },
  { framework: 'React', name: 'primereact', page: 'phone/primereact-input-mask.ts', widget: masked },
  { framework: 'React', name: '@mona-health/react-input-mask', page: 'phone/react-input-mask.ts', widget: 'one masked field with +1' },
  { framework: 'React', name: 'react-imask', page: 'phone/react-imask.ts', widget: 'one masked field with +1' },
  { framework: 'Vue 3', name: 'vue-tel-input', page: 'phone/vue-tel-input.ts', widget: 'country list, Netherlands preset', country: true, firefox: true },
  { framework: 'Vue 3', name: 'primevue', page: 'phone/primevue-input-mask.ts', widget: masked },
  { framework: 'No framework', name: 'cleave.js', page: 'phone/cleave-js.ts', widget: masked },
  { framework: 'No framework', name: 'inputmask', page: 'phone/inputmask.ts', widget: masked },
  { framework: 'Alpine', name: '@alpinejs/mask', page: 'phone/alpine-mask.ts', widget: masked },
  { framework: 'No framework', name: 'maska', page: 'phone/maska.ts', widget: 'one masked field with +1' },
];
