import { describe, expect, it } from 'vitest';
import { zh } from '../../../src/texts/zh-CN/spaced.ts';

describe('a Chinese sentence', () => {
  it('has a space where 汉字 meet Latin letters or digits', () => {
    expect(zh`等${'Li Na'}确认`).toBe('等 Li Na 确认');
    expect(zh`等${'李娜'}确认`).toBe('等李娜确认');
    expect(zh`共${30}积分`).toBe('共 30 积分');
    expect(zh`${'华东'}${'第 47 周'}：达成`).toBe('华东第 47 周：达成');
    expect(zh`${'SMB'}${'第 47 周'}：达成`).toBe('SMB 第 47 周：达成');
    expect(zh`${'华东'}${'11 月'}目标`).toBe('华东 11 月目标');
  });

  it('has none before signs, and none twice', () => {
    expect(zh`任务 #${12} 已确认`).toBe('任务 #12 已确认');
    expect(zh`已记：${'3'}，${'本月'}`).toBe('已记：3，本月');
    expect(zh`没有“${'vists'}”这个指标`).toBe('没有“vists”这个指标');
    expect(zh`达成 ${'58%'}，应达`).toBe('达成 58%，应达');
  });

  it('has none after a full-width bracket either', () => {
    expect(zh`${'销售额 12万（¥120,000）'} → ${'57万'}`).toBe('销售额 12万（¥120,000）→ 57万');
  });

  it('may end in nothing', () => {
    expect(zh`${''}${'汇报'}${''}`).toBe('汇报');
  });
});
