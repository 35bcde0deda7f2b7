import type { EvaluateInWindow } from './firefox-screen.ts';
import { until } from './until.ts';

/**
 * Does something that makes Firefox ask for a file, and answers with one from the disk. The question would be a window
 * of the desktop's own toolkit, which no test can read: another picker takes its place until it is answered.
 */
export async function answerFilePicker(
  evaluate: EvaluateInWindow,
  path: string,
  act: () => Promise<void>,
): Promise<void> {
  await evaluate(`{
    const id = Services.uuid.generateUUID();
    const registrar = Components.manager.QueryInterface(Ci.nsIComponentRegistrar);
    const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
    file.initWithPath(${JSON.stringify(path)});
    const picker = {
      QueryInterface: ChromeUtils.generateQI(['nsIFilePicker']),
      file,
      init() {}, appendFilters() {}, appendFilter() {}, appendRawFilter() {}, isModeSupported: () => Promise.resolve(true),
      open(callback) {
        registrar.unregisterFactory(id, factory);
        window.gatPicker = null;
        callback.done(Ci.nsIFilePicker.returnOK);
      },
    };
    const factory = { QueryInterface: ChromeUtils.generateQI(['nsIFactory']), createInstance: (of) => picker.QueryInterface(of) };
    registrar.registerFactory(id, '', '@mozilla.org/filepicker;1', factory);
    window.gatPicker = factory;
    true;
  }`);
  await act();
  await until(() => evaluate('window.gatPicker === null'), { what: 'Firefox to ask for a file' });
}
