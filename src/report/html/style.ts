/** How the HTML report looks: light and dark, phone to desktop, and on paper. Constant, because its hash is part of the page. */

const colorStyle = `
:root{color-scheme:light dark;--bg:#fff;--panel:#f5f6f8;--text:#1b1e24;--soft:#525a67;--line:#d8dce3;--link:#1c4f9c;
--good:#17672f;--bad:#b0201a;--warn:#7f4d00;--open:#5a4a9e;--idle:#525a67;
--c1:#9aa4b5;--c2:#5b8fd6;--c3:#8a6fd1;--c4:#3f9d8f;--c5:#4f7a2c;--c6:#b58a2f;--c7:#c8cdd6}
@media (prefers-color-scheme:dark){:root{--bg:#14161a;--panel:#1d2026;--text:#e8eaee;--soft:#a9b1be;--line:#363c46;--link:#92bcff;
--good:#72d192;--bad:#ff9088;--warn:#f0b95e;--open:#bdb2f5;--idle:#a9b1be;
--c1:#737d8e;--c2:#5b8fd6;--c3:#9a83dd;--c4:#46a898;--c5:#79ab50;--c6:#c89c3e;--c7:#555d69}}`;

const baseStyle = `
*,::before,::after{box-sizing:border-box}
[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;overflow-wrap:anywhere;background:var(--bg);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
header,main,footer{max-width:62rem;margin:0 auto;padding:0 1rem}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:baseline;padding-top:1rem;padding-bottom:.75rem;color:var(--soft);font-size:.875rem}
header strong{color:var(--text)}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:2rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
h1,h2,h3,h4{line-height:1.25;margin:0;text-wrap:balance}
h1{font-size:1.75rem}h2{font-size:1.25rem}h3{font-size:1.0625rem}h4{font-size:1rem}
p{margin:.5rem 0}
ul,ol,dl,dd{margin:0;padding:0}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.5rem;z-index:1}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em}
pre{margin:0;white-space:pre-wrap;background:var(--panel);border-radius:6px;padding:.5rem .75rem}
small{font-size:.7em;font-weight:400;color:var(--soft)}
section{margin-top:1.75rem}
section>h2,section>h3{margin-bottom:.75rem}
section section{margin-top:1.5rem}
.folded{margin-top:1rem;border-top:1px solid var(--line);padding-top:.5rem}
.folded>details{margin:0}
.folded summary h2,.folded summary h3{display:inline;margin:0}
.folded summary .state{margin-left:.5rem}
section h3:not(:first-child),section h4:not(:first-child){margin-top:1.25rem;margin-bottom:.5rem}
.lead{color:var(--soft);max-width:44rem}
.domain{border-top:3px solid var(--line);padding-top:1.5rem;margin-top:3rem}
.back{font-size:.875rem;margin-top:1.5rem}
details{margin:.75rem 0}
summary{cursor:pointer;padding:.25rem 0}
summary h2,summary h3{display:inline}
summary .state{display:inline}
summary .mark{margin-right:.4em}
ul.plain{margin:.5rem 0 .5rem 1.25rem}`;

const markStyle = `
.mark{display:inline-flex;align-items:center;justify-content:center;width:1.25em;height:1.25em;border-radius:50%;font-weight:700;font-size:.8125em;line-height:1;flex:none;border:1.5px solid currentColor}
.state{display:inline-flex;gap:.375em;align-items:baseline;font-weight:600;font-size:.9375rem}
.state .mark{align-self:flex-start;margin-top:.15em}
.state.good,.mark.good{color:var(--good)}.state.bad,.mark.bad{color:var(--bad)}.state.warn,.mark.warn{color:var(--warn)}
.state.open,.mark.open{color:var(--open)}.state.idle,.mark.idle{color:var(--idle)}
.badge{display:inline-flex;gap:.4em;align-items:center;border-radius:6px;padding:.1em .55em;font-weight:700;font-size:.875rem;letter-spacing:.03em;border:1.5px solid currentColor;white-space:nowrap}
.badge .mark{border:0;width:auto;color:inherit}
.badge.good{color:var(--good)}.badge.bad{color:var(--bad)}.badge.open{color:var(--open)}
.verdict{padding:.25rem 0 0}
.verdict .sentence{font-size:1.125rem;max-width:46rem;text-wrap:pretty}
.verdict h2,.verdict h3{margin:1.25rem 0 .5rem}
.calm{color:var(--soft)}
.tasks{list-style:none;display:grid;gap:.625rem}
.tasks li{display:flex;gap:.75rem;background:var(--panel);border-radius:8px;padding:.625rem .75rem;border-left:4px solid var(--idle)}
.tasks li.bad{border-color:var(--bad)}.tasks li.warn{border-color:var(--warn)}.tasks li.open{border-color:var(--open)}
.tasks .mark{margin-top:.2em}
.tasks a{font-weight:600}
.tasks .do{display:block}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin-top:1.5rem;font-size:.9375rem}
nav a{display:inline-block;padding:.25rem 0}`;

const findingStyle = `
.finding{border:1px solid var(--line);border-left:4px solid var(--idle);border-radius:8px;padding:.875rem 1rem;margin:.875rem 0}
.finding.bad{border-left-color:var(--bad)}.finding.warn{border-left-color:var(--warn)}.finding.open{border-left-color:var(--open)}.finding.good{border-left-color:var(--good)}
.kicker{margin:0 0 .25rem;display:flex;flex-wrap:wrap;gap:.125rem .75rem;align-items:baseline;color:var(--soft)}
.finding h3,.finding h4{margin:0 0 .25rem!important}
.fix{margin:.5rem 0;max-width:46rem}
.label,dt{color:var(--soft);font-size:.8125rem;font-weight:600;margin:0}
.seen{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:.75rem;margin:.75rem 0}
.seen>div{min-width:0}
.facts{display:grid;gap:.375rem;margin:.5rem 0}
.facts>div{display:grid;grid-template-columns:8rem 1fr;gap:.75rem}
.facts dd{min-width:0}
.facts dd ul,.steps{margin-left:1.125rem}
.line{display:block}
section>ul{list-style:none;display:grid;gap:.5rem}
.sources{color:var(--soft)}
.steps{display:grid;gap:1rem;margin:.75rem 0 .75rem 1.5rem}
.steps>li{padding-left:.25rem}
.steps>li::marker{font-weight:700}
.steps .do{margin:0;font-weight:600;max-width:46rem;text-wrap:pretty}
.detail{margin:.25rem 0;color:var(--soft);max-width:46rem}
.record{background:var(--panel);border-radius:8px;border-left:4px solid var(--idle);padding:.5rem .75rem;margin:.5rem 0}
.record.delete{border-color:var(--bad)}.record.add{border-color:var(--good)}
.record .act{display:flex;gap:.4em;align-items:center;font-size:.875rem;font-weight:700;margin:0 0 .25rem}
.record.delete .act{color:var(--bad)}.record.add .act{color:var(--good)}
.record dl{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.record dl>div{display:flex;gap:.5rem;align-items:baseline;min-height:1.75rem}
.record dl>div.data{flex-basis:100%}
.record dd{min-width:0;font-size:.9375rem}
.record dt,.record button{flex:none}
.record .data .copied{flex-wrap:nowrap}
.record pre{background:var(--bg)}
.why{margin:.5rem 0;max-width:46rem}
.copy{display:inline-block;max-width:100%;background:var(--bg);border:1px solid var(--line);border-radius:5px;padding:.1rem .45rem;user-select:all;-webkit-user-select:all}
.all{margin:.5rem 0}
.all .copy{white-space:pre-wrap}
.copied{display:inline-flex;flex-wrap:wrap;gap:.375rem;align-items:center;max-width:100%}
button{font:inherit;font-size:.8125rem;color:var(--link);background:var(--bg);border:1px solid var(--line);border-radius:5px;padding:.15rem .6rem;min-height:1.75rem;cursor:pointer}
.changes{list-style:none;display:grid;gap:.75rem}
.changes p{margin:0}
.changes .was,.changes .was code{color:var(--bad)}.changes .is,.changes .is code{color:var(--good)}
.sign{font-size:.8125rem;font-weight:600}`;

const pictureStyle = `
.way,.beside{list-style:none;display:grid;gap:1.75rem;grid-template-columns:1fr}
.beside{gap:.75rem}
.station{position:relative;border:1px solid var(--line);border-top:3px solid var(--idle);border-radius:8px;padding:.625rem .75rem;background:var(--panel);display:flex;flex-direction:column;gap:.25rem;min-width:0}
.station.good{border-top-color:var(--good)}.station.bad{border-top-color:var(--bad)}.station.warn{border-top-color:var(--warn)}.station.open{border-top-color:var(--open)}
.station .name{font-weight:600}
.station .values{display:grid;gap:.125rem;color:var(--soft);font-size:.9375rem}
.station .wrong,.station .wrong code{color:var(--bad)}
.station .what{color:var(--soft);font-size:.875rem}
.way .station:not(:last-child)::after{content:"↓";content:"↓"/"";position:absolute;bottom:-1.75rem;left:0;width:100%;height:1.75rem;line-height:1.6rem;text-align:center;color:var(--soft);font-size:1.125rem}
@media (min-width:48rem){
.way{grid-auto-flow:column;grid-auto-columns:1fr;grid-template-columns:none;gap:2rem}
.way .station:not(:last-child)::after{content:"→";content:"→"/"";bottom:auto;top:.5rem;left:100%;width:2rem}
.beside{grid-template-columns:repeat(auto-fit,minmax(13rem,1fr))}}
.meter{display:flex;gap:.75rem;align-items:center;flex-wrap:wrap;font-weight:600}
.meter svg{max-width:100%}
.meter .spent{fill:var(--good)}.meter.over .spent{fill:var(--warn)}.meter .excess{fill:var(--bad)}.meter .free{fill:none;stroke:var(--soft)}
.tree{list-style:none;border-left:2px solid var(--line);padding-left:.875rem;margin:.25rem 0 .25rem .25rem}
.tree>li{padding:.125rem 0}
.tree details{margin:0}
.term{display:flex;flex-wrap:wrap;gap:.125rem .75rem;align-items:baseline}
.term.bad>code{color:var(--bad);font-weight:600}
.remark,.cost,.which{color:var(--soft);font-size:.875rem}
.cost{margin-left:auto;font-variant-numeric:tabular-nums}
.ranges{list-style:none;display:flex;flex-wrap:wrap;gap:.125rem .875rem}
.bar{display:block;width:100%;border-radius:3px;background:var(--panel)}
.bar .good{fill:var(--good)}.bar .bad{fill:var(--bad)}.bar .open{fill:var(--open)}
.bar .name{fill:var(--c1)}.bar .connect{fill:var(--c2)}.bar .greeting{fill:var(--c3)}.bar .starttls{fill:var(--c4)}.bar .tls{fill:var(--c5)}.bar .capabilities{fill:var(--c6)}.bar .goodbye{fill:var(--c7)}.bar .failed{fill:var(--bad)}
.swatch{display:inline-block;width:.75em;height:.75em;border-radius:2px;margin-right:.375em}
.swatch.name{background:var(--c1)}.swatch.connect{background:var(--c2)}.swatch.greeting{background:var(--c3)}.swatch.starttls{background:var(--c4)}.swatch.tls{background:var(--c5)}.swatch.capabilities{background:var(--c6)}.swatch.goodbye{background:var(--c7)}.swatch.failed{background:var(--bad)}
.probes{list-style:none;display:grid;gap:1rem}
.address{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline;margin:.25rem 0}
.address .total{margin-left:auto;font-variant-numeric:tabular-nums}
.phases{list-style:none;display:flex;flex-wrap:wrap;gap:.125rem 1rem;margin:.375rem 0;font-size:.875rem}`;

const tableStyle = `
table{border-collapse:collapse;width:100%}
th{text-align:left;font-weight:600}
.matrix{font-size:.9375rem}
.matrix th,.matrix td{padding:.5rem .75rem .5rem 0;vertical-align:top;border-top:1px solid var(--line)}
.matrix tbody th{width:30%}
.matrix code{font-weight:400}
.matrix thead th{color:var(--soft);font-size:.8125rem;padding-top:.25rem;border:0}
.matrix .words,.matrix .life{font-size:.8125rem;color:var(--soft);margin-left:.375rem}
.matrix .life{display:block;margin-left:0}
.matrix td.warn .words{color:var(--warn);font-weight:600}
.finding .of,.of{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.domains th{padding:.375rem .5rem .375rem 0;vertical-align:top;border-top:1px solid var(--line)}
.domains thead th{border:0;color:var(--soft);font-size:.8125rem}
.domains td{padding:.375rem .5rem .375rem 0;vertical-align:top;border-top:1px solid var(--line);white-space:nowrap}
.domains .words{font-size:.8125rem;color:var(--soft);margin-left:.375rem}
.domains .good .words,.domains .idle .words{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.domains .counts{display:block;font-weight:400;font-size:.875rem;color:var(--soft)}
.group table{margin-top:.5rem}
.filter{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:1rem 0}
input{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--soft);border-radius:5px;padding:.25rem .5rem;max-width:100%}
@media (max-width:40rem){
.matrix thead{display:none}
.matrix tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(8rem,1fr));gap:.5rem .75rem;border-top:1px solid var(--line);padding:.625rem 0}
.matrix tbody th{grid-column:1/-1;width:auto;border:0;padding:0}
.matrix td{border:0;padding:0;font-size:.8125rem}
.matrix .of{position:static;display:block;width:auto;height:auto;clip-path:none;color:var(--soft)}
.facts>div{grid-template-columns:1fr;gap:0}
.record dl{gap:.25rem 1rem}
.steps{margin-left:1.125rem}
.domains thead{display:none}
.domains tr{display:flex;flex-wrap:wrap;gap:.125rem .75rem;border-top:1px solid var(--line);padding:.5rem 0}
.domains th{flex:1 0 100%;border:0;padding:0}
.domains td{border:0;padding:0;font-size:.8125rem}
.domains td .of{position:static;width:auto;height:auto;clip-path:none;margin-right:.25rem;color:var(--soft)}
.cost{margin-left:0}}`;

const printStyle = `
@media print{
:root{--bg:#fff;--panel:#f5f6f8;--text:#000;--soft:#444;--line:#bbb;--link:#000;--good:#17672f;--bad:#b0201a;--warn:#7f4d00;--open:#5a4a9e;--idle:#444;color-scheme:light}
body{font-size:10.5pt}
header,main,footer{max-width:none;padding-left:0;padding-right:0}
nav,button,.back,.filter,.skip{display:none!important}
details.group::details-content{content-visibility:visible;block-size:auto;display:block}
.station,.record,.seen>div,.tasks li,tr,.probes>li,.copy,dl>div{break-inside:avoid}
.steps .do{break-after:avoid}
h2,h3,h4,.lead,.kicker,.label,.address,.meter{break-after:avoid}
.way,.beside{grid-auto-flow:column;grid-auto-columns:1fr;grid-template-columns:none}
.station{padding:.375rem .5rem}
.station .values code{font-size:7.5pt}
.facts .sources a{text-decoration:none}
.mark,.bar rect,.swatch,.meter rect,.tasks li,.station,.finding,.record,pre{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{margin:16mm}}`;

export const pageStyle = [
  colorStyle,
  baseStyle,
  markStyle,
  findingStyle,
  pictureStyle,
  tableStyle,
  printStyle,
].join('');
