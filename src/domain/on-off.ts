/** `on`, `off`, 开, 关, as people type them; undefined for what is neither. */
export function readOnOff(word: string): 'on' | 'off' | undefined {
  const said = word.normalize('NFKC').trim().toLowerCase();
  if (['on', '开', '打开', '开启'].includes(said)) return 'on';
  return ['off', '关', '关掉', '关闭'].includes(said) ? 'off' : undefined;
}
