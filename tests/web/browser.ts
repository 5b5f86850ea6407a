import { chromium, type Browser } from 'playwright-core'
import sparticuz from '@sparticuz/chromium'

/** Chromium of the machine where `CHROMIUM_PATH` names one, else the one that came with npm. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await sparticuz.executablePath())
  return await chromium.launch({
    executablePath,
    // Only because of root; the other three keep it quiet and within small machines.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  })
}
