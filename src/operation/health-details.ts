import { Injectable } from '@nestjs/common';

/** What `/health/ready` tells an operator of parts that are built upon this one. They do not decide whether Parley is ready. */
@Injectable()
export class HealthDetails {
  private readonly parts = new Map<string, () => object>();

  /** @param name the property in the answer */
  add(name: string, read: () => object): void {
    this.parts.set(name, read);
  }

  read(): Record<string, object> {
    return Object.fromEntries([...this.parts].map(([name, read]) => [name, read()]));
  }
}
