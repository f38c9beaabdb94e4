export {
  complaints,
  day,
  indicator,
  renewalRate,
  sales,
  visits,
} from '../../src/playground/gallery/samples/indicators.ts';
