/**
 * A part of the browser's API, or undefined where this browser has none of it: Safari has no notifications, browsers
 * on phones neither menus nor commands. A listener registered on what is not there would end the whole background.
 */
export const optionalApi = <T>(part: T): T | undefined => part;
