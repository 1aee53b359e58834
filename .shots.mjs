import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { startServer } from './src/build/server.ts';
import { findOrInstallBrowser, launchOptions } from './tests/browser/find-browser.ts';
const [site, out, ...paths] = process.argv.slice(2); mkdirSync(out,{recursive:true});
const server = await startServer({ site, host: '127.0.0.1' , port: 0});
const b = await chromium.launch(launchOptions(findOrInstallBrowser()));
for (const w of [360,412,768,1280]) { const c=await b.newContext({viewport:{width:w,height:900},reducedMotion:'reduce',serviceWorkers:'block',colorScheme:process.env.DARK?'dark':'light'}); const p=await c.newPage();
 for (const path of paths){ await p.goto(server.url.replace(/\/$/,'')+path); await p.evaluate(async()=>{document.querySelectorAll('img').forEach(i=>i.loading='eager'); await Promise.all([...document.images].map(i=>i.decode().catch(()=>{})));}); await p.screenshot({path:`${out}/${path.replaceAll('/','_')}-${w}.png`,fullPage:true}); } }
await b.close(); await server.close();
