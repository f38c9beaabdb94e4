import { type Field, isCustom, type ObjectType, objectTypes } from './schema.ts';

/** `/cgi/crm/v2/object/list`. The documents show `package` for what is built in; the other word is the stricter guess. */
export const listed = (): unknown => ({
  objects: [...objectTypes.values()].map(({ apiName, label }) => ({
    describeApiName: apiName,
    describeDisplayName: label,
    defineType: isCustom(apiName) ? 'custom' : 'package',
    isActive: true,
    iconPath: '',
    iconIndex: 0,
    hideButton: false,
    publicObject: false,
  })),
});

/** `/cgi/crm/v2/object/describe`, which serves custom objects too. */
export const described = ({ apiName, label, fields }: ObjectType): unknown => ({
  describe: {
    api_name: apiName,
    display_name: label,
    define_type: isCustom(apiName) ? 'custom' : 'package',
    is_active: true,
    fields: Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, fieldAs(name, one, apiName)])),
  },
});

const fieldAs = (name: string, { type, label, options, target }: Field, apiName: string): unknown => ({
  describe_api_name: apiName,
  api_name: name,
  label,
  type,
  define_type: isCustom(name) ? 'custom' : 'package',
  is_active: true,
  is_required: name === 'name',
  ...(type === 'currency' && { decimal_places: 2, currency_unit: '￥' }),
  ...(type === 'date' && { date_format: 'yyyy-MM-dd', time_zone: 'GMT+8' }),
  ...(type === 'date_time' && { date_format: 'yyyy-MM-dd HH:mm', time_zone: 'GMT+8' }),
  ...(options && { options: Object.entries(options).map(([value, text]) => ({ label: text, value })) }),
  ...(target && { target_api_name: target }),
});
