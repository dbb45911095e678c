import { dark, light, properties } from './palette.ts';

/** The whole style sheet. No fonts and no images: whatever the reader's system has. */
export const style = `
:root{color-scheme:light;${properties(light)}--serif:Charter,"Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;${properties(dark)}}}
@media print{:root{color-scheme:light;${properties({ ...light, paper: '#ffffff' })}}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-top:6rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
header,main,footer{max-width:66rem;margin:0 auto;padding:0 1.5rem}
h1,h2{font-family:var(--serif);font-weight:600;line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.9rem,4.5vw,2.9rem);margin:0 0 .4rem;letter-spacing:-.015em}
h2{font-size:1.45rem;margin:3.2rem 0 1rem}
h3,h4{font-size:1rem;margin:0}
h3{font-weight:600;overflow-wrap:anywhere}
h4{font-weight:500;line-height:1.45;overflow-wrap:anywhere}
p{margin:0 0 .6rem}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
code,pre{font-family:var(--mono);font-size:.875em}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1.5rem;top:.5rem;background:var(--card);padding:.4rem .8rem;z-index:2}
.muted{color:var(--muted)}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--note)}.good{color:var(--good)}
header{display:flex;flex-wrap:wrap;align-items:center;gap:1.5rem 2.5rem;padding-top:3.5rem}
header>div{flex:1 1 20rem}
header .lead{font-size:1.1rem;color:var(--muted);max-width:46rem}
.name{font-size:.85rem;letter-spacing:.08em;color:var(--muted);margin-bottom:.5rem}
.dial{width:9.5rem;height:9.5rem;flex:none}
.dial circle{fill:none;stroke-width:9}
.dial .track{stroke:var(--track)}
.dial .arc{stroke:currentColor}
.dial text{fill:var(--ink);text-anchor:middle;font-family:var(--serif)}
.dial .value{font-size:31px;font-weight:600}
.dial .grade{font-size:13px;fill:currentColor}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:baseline;font-weight:400;overflow-wrap:anywhere}
thead th{font-size:.85rem;color:var(--muted);padding-top:0}
.number{text-align:right;white-space:nowrap}
th:last-child,td:last-child{padding-right:0}
.bars{width:45%}
.bar{display:block;width:100%;height:.5rem;color:var(--muted)}
.bar .track{fill:var(--track)}
.bar .fill{fill:currentColor}
.bar.error{color:var(--error)}.bar.warning{color:var(--warning)}
.five{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.4rem,1fr));gap:.8rem;margin:0;padding:0;list-style:none}
.five li{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.9rem 1rem}
.five strong{display:block;font:600 2rem/1.1 var(--serif);font-variant-numeric:tabular-nums}
.five .none strong{color:var(--muted);font-weight:400}
.five b{display:block;font-weight:600;margin:.2rem 0}
.five span{font-size:.85rem;line-height:1.4;display:block}
.filters{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.1rem;padding:.7rem 0;margin-bottom:1rem;background:var(--paper);border-bottom:1px solid var(--line);font-size:.9rem}
.filters fieldset{display:flex;flex-wrap:wrap;gap:.3rem .9rem;border:0;margin:0;padding:0}
.filters legend{float:left;margin-right:.9rem;padding:0;color:var(--muted)}
.filters label{display:inline-flex;align-items:center;gap:.35rem}
.filters label>span{color:var(--muted)}
.filters select,.filters button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--muted);border-radius:.35rem;padding:.2rem .5rem;max-width:14rem}
.filters button{cursor:pointer}
.filters p{margin:0 0 0 auto}
input{accent-color:var(--link);width:1rem;height:1rem;margin:0}
details.file{background:var(--card);border:1px solid var(--line);border-radius:.6rem;margin-bottom:1rem;content-visibility:auto;contain-intrinsic-size:auto 3.2rem}
summary{cursor:pointer}
.file>summary{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline;padding:.75rem 1.1rem;list-style:none}
.file>summary::-webkit-details-marker{display:none}
.file>summary::before{content:"\\25B8";color:var(--muted);width:.6rem}
.file[open]>summary::before{content:"\\25BE"}
.file>summary h3{flex:1 1 14rem}
.findings{list-style:none;margin:0;padding:0}
.finding{border-top:1px solid var(--line);padding:1rem 1.1rem;break-inside:avoid}
.facts{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;font-size:.875rem;color:var(--muted);margin:.3rem 0 0}
.facts>*{overflow-wrap:anywhere;min-width:0}
.severity{font-weight:650}
.source{background:var(--source);border-radius:.4rem;margin:.7rem 0 0;padding:.5rem .8rem;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere;tab-size:2}
.source code{display:block;font-size:1em;padding-left:3.4rem;text-indent:-3.4rem}
.source code::before{content:attr(data-n);display:inline-block;width:3.4rem;padding-right:1rem;text-indent:0;text-align:right;color:var(--muted);user-select:none}
.source .at::before{color:var(--ink);font-weight:700}
.source .kept{color:var(--muted);font-style:italic}
mark{background:var(--mark);color:var(--ink);border-radius:.2rem;box-shadow:0 0 0 .12rem var(--mark)}
.related{margin:.5rem 0 0;padding-left:1.1rem;font-size:.875rem;overflow-wrap:anywhere}
footer{margin-top:4rem;padding-top:1.2rem;padding-bottom:3rem;font-size:.875rem;color:var(--muted)}
@media (max-width:40rem){.filters{position:static}.bars{width:25%}header{padding-top:2rem}}
@media print{
body{font-size:10pt}header,main,footer{max-width:none;padding-left:0;padding-right:0}header{padding-top:0}
.filters,.skip{display:none}details.file{content-visibility:visible;border:0}
details::details-content{content-visibility:visible;display:block;block-size:auto}
.source{border:1px solid var(--line)}a{color:inherit}h2,summary{break-after:avoid}mark{text-decoration:underline;print-color-adjust:exact}
.dial,.bar{print-color-adjust:exact}
}
`;
