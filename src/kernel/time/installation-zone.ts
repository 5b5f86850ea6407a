/** The zone in which the installation counts its own days (seals, schedules, posts): the whole country's since March 2024. */
export const installationZone = 'Asia/Almaty'
