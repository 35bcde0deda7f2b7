/** The extension's mark, beside texts that name it. */
export function Brand({ size }: { size: number }) {
  return <img class="brand" src="/icons/icon.svg" width={size} height={size} alt="" />;
}
