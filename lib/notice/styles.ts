/**
 * The card's look. Against the page's own rules stand `all: initial` and `!important` in `:host`, which win over
 * whatever the page says about the element. Lengths are in `em` of the size that the person chose in the browser:
 * the page's own root size may be anything.
 */
export const STYLES = `
:host{all:initial!important;position:fixed!important;inset:auto!important;display:block!important;visibility:visible!important;opacity:1!important;margin:0!important;padding:0!important;border:0!important;background:none!important;overflow:visible!important;width:max-content!important;max-width:min(21em,calc(100vw - 16px))!important;height:auto!important;z-index:2147483647!important;font-size:medium!important;direction:ltr!important;pointer-events:auto!important;transform:none!important;clip-path:none!important;filter:none!important}
:host([hidden]){visibility:hidden!important}
*{box-sizing:border-box;margin:0}
.card{--surface:#fff;--text:#12211f;--muted:#50615e;--line:#c6d1cf;--accent:#0b6e66;--soft:#e3f1ef;--caution:#8a5800;display:flex;flex-wrap:wrap;align-items:center;gap:.25em .5em;padding:.4em .4em .4em .75em;border:1px solid var(--line);border-radius:.75em;background:var(--surface);color:var(--text);box-shadow:0 1px 2px rgb(10 40 36/10%),0 6px 20px rgb(10 40 36/14%);font:.875em/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere;text-align:start;animation:come .16s ease-out}
.dark{--surface:#1b2322;--text:#e9f0ee;--muted:#a5b5b1;--line:#40504c;--accent:#4fd1c0;--soft:#22403b;--caution:#f2c879;box-shadow:0 1px 2px rgb(0 0 0/40%),0 6px 20px rgb(0 0 0/45%)}
.mark{flex:none;width:.6em;height:.6em;border-radius:50%;background:var(--accent)}
.waiting .mark{animation:pulse 1.6s ease-in-out infinite}
.filled .mark,.copied .mark{width:.45em;height:.8em;margin:0 .15em .15em;border:solid var(--accent);border-width:0 .16em .16em 0;border-radius:0;background:none;transform:rotate(42deg)}
.misfit .mark,.notCopied .mark{border-radius:.12em;background:var(--caution);transform:rotate(45deg)}
p{flex:1 1 auto;min-width:0}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.clock{color:var(--muted);font-variant-numeric:tabular-nums}
.buttons{flex:none;display:flex;gap:.15em;margin-inline-start:auto}
button{min-width:2em;min-height:2em;padding:.2em .7em;border:0;border-radius:.5em;background:none;color:var(--muted);font:inherit;cursor:pointer}
.act{background:var(--soft);color:var(--accent);font-weight:600}
.close{padding:0;font-size:1.05em;line-height:1}
button:hover{background:var(--soft);color:var(--text)}
button:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
[hidden]{display:none}
@keyframes come{from{opacity:0;transform:translateY(.3em)}}
@keyframes pulse{50%{opacity:.3}}
@media (prefers-reduced-motion:reduce){*{animation:none!important}}
@media (forced-colors:active){.card,button{border:1px solid CanvasText}.mark{forced-color-adjust:none}}
@media print{:host{display:none!important}}`;
