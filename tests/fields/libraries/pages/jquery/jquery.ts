import jQuery from 'jquery';

/** Plugins that aren't modules look for jQuery here. */
Object.assign(window, { jQuery, $: jQuery });
export default jQuery;
