const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, '苹果手机'], [/HarmonyOS/, '鸿蒙手机'], [/Android/, '安卓手机'], [/Windows/, 'Windows 电脑'], [/Macintosh/, '苹果电脑'], [/Linux/, 'Linux 电脑'],
];

/** A short Chinese name of the device for the list of sign-ins, made from the User-Agent; the header itself is not kept. */
export function deviceName(agent = ''): string {
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1] ?? '其他设备';
  const program = /MicroMessenger|miniProgram/i.test(agent) ? '微信' : /Chrome|Safari|Firefox|Edg/.test(agent) ? '浏览器' : '';
  return program ? `${system} · ${program}` : system;
}
