import { Fragment, type ComponentChildren } from 'preact';
import { rawText, type TextKey, type TextNames } from '../../lib/i18n/t.ts';

/**
 * A text with elements in it, wherever its language wants them:
 * `<Rich text="popup_choice" parts={{ site: <strong>{host}</strong> }} />`.
 */
export function Rich<K extends TextKey>({ text, parts }: { text: K; parts: Record<TextNames<K>, ComponentChildren> }) {
  const all = parts as Record<string, ComponentChildren>;
  // Split at the braces with the names kept: every second piece is a name.
  const pieces = rawText(text).split(/\{(\w+)\}/);
  return (
    <>
      {pieces.map((piece, index) => (
        <Fragment key={index}>{index % 2 ? all[piece] : piece}</Fragment>
      ))}
    </>
  );
}
