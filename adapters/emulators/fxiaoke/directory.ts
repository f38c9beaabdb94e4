export interface Employee {
  /** As the API names a person. */
  readonly openUserId: string;
  /** As the company's own pages name a person; it stands in `owner__r`. */
  readonly id: string;
  readonly name: string;
  readonly mobile: string;
  readonly email: string;
}

const employee = (number: number, name: string, email: string): Employee => ({
  openUserId: `FSUID_${number.toString(16).toUpperCase().padStart(32, '0')}`,
  id: String(1000 + number),
  name,
  mobile: `1380013${String(8000 + number)}`,
  email,
});

/** Who works in the company if nobody else is handed in. The first is its administrator. */
export const defaultEmployees: readonly Employee[] = [
  employee(0, '系统管理员', 'admin@kehu.example'),
  employee(1, '王芳', 'wangfang@kehu.example'),
  employee(2, '李强', 'liqiang@kehu.example'),
  employee(3, '赵敏', 'zhaomin@kehu.example'),
];

export class Directory {
  readonly employees: readonly Employee[];

  constructor(employees: readonly Employee[]) {
    this.employees = employees;
  }

  get administrator(): Employee {
    const [first] = this.employees;
    if (!first) throw new Error('a company without employees has no administrator');
    return first;
  }

  byOpenUserId(openUserId: unknown): Employee | undefined {
    return this.employees.find((one) => one.openUserId === openUserId);
  }

  byMobile(mobile: unknown): Employee | undefined {
    return this.employees.find((one) => one.mobile === mobile);
  }
}
