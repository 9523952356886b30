/** An environment's management API in memory, as far as a deploy uses it: actions and replies by the official manager's own requests. */
export interface Settings {
  Runtime: string
  MemorySize: number
  Timeout: number
  Environment: { Variables: { Key: string; Value: string }[] }
  Triggers: { Type: string; TriggerName: string; TriggerDesc: string }[]
  code: string
}
interface Collection { acl: string; indexes: Map<string, { keys: readonly object[]; unique: boolean }> }
type Body = Readonly<Record<string, unknown>>

/** The code itself, or where it was laid down in the object store. */
const codeIn = (given: Body): string => String(given.ZipFile ?? given.TempCosObjectName ?? given.CosObjectName ?? '')

export class ApiError extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

export class Environment {
  readonly collections = new Map<string, Collection>()
  readonly functions = new Map<string, Settings>()
  storage: { AclTag: string; Rule?: string } = { AclTag: 'READONLY' }
  /** Everything that was asked, in order. */
  readonly asked: { readonly action: string; readonly body: Body }[] = []

  constructor(readonly id: string) {}

  /** @throws ApiError as the platform answers errors */
  answer(action: string, body: Body): object {
    this.asked.push({ action, body })
    const act = this.actions[action]
    if (!act) throw new ApiError('InvalidAction')
    return act(body)
  }
  /** The changes among what was asked. */
  changes(): string[] {
    return this.asked.map(({ action }) => action).filter((action) => !/^(?:Describe|List|Get)/.test(action))
  }

  private base(): object {
    return { EnvId: this.id, Status: 'NORMAL', Source: 'miniapp', Functions: [{ Namespace: this.id, Region: 'ap-shanghai' }], LogServices: [{ TopicId: 't', LogsetId: 'l', Region: 'ap-shanghai' }], Databases: [{ InstanceId: 'tnt-1', Region: 'ap-shanghai', Status: 'RUNNING' }], Storages: [{ Bucket: 'bucket', Region: 'ap-shanghai', AppId: '1' }]  }
  }
  private table(body: Body): Collection {
    const found = this.collections.get(String(body.TableName ?? body.CollectionName))
    if (!found) throw new ApiError('ResourceNotFound')
    return found
  }
  private func(body: Body): Settings {
    const found = this.functions.get(String(body.FunctionName))
    if (!found) throw new ApiError('ResourceNotFound.Function')
    return found
  }

  private readonly actions: Readonly<Record<string, (body: Body) => object>> = {
    DescribeEnvInfo: () => ({ EnvInfo: { EnvBaseInfo: this.base() } }),
    DescribeEnvs: () => ({ EnvList: [this.base()] }),
    DescribeTcbAccountInfo: () => ({}),
    ListTables: ({ MgoLimit, MgoOffset }) => ({ Tables: [...this.collections.keys()].slice(Number(MgoOffset ?? 0), Number(MgoOffset ?? 0) + Number(MgoLimit ?? 100)).map((TableName) => ({ TableName })) }),
    DescribeTable: (body) => ({ Indexes: ['_id_', ...this.table(body).indexes.keys()].map((Name) => ({ Name })) }),
    CreateTable: ({ TableName }) => {
      if (this.collections.has(String(TableName))) throw new ApiError('ResourceInUse')
      // As on the platform: a new collection is its creator's to read and write, not closed.
      this.collections.set(String(TableName), { acl: 'PRIVATE', indexes: new Map() })
      return {}
    },
    DeleteTable: ({ TableName }) => { this.collections.delete(String(TableName)); return {} },
    UpdateTable: (body) => {
      const { indexes } = this.table(body)
      for (const { IndexName, MgoKeySchema } of body.CreateIndexes as { IndexName: string; MgoKeySchema: { MgoIndexKeys: object[]; MgoIsUnique: boolean } }[]) indexes.set(IndexName, { keys: MgoKeySchema.MgoIndexKeys, unique: MgoKeySchema.MgoIsUnique })
      return {}
    },
    DescribeDatabaseACL: (body) => ({ AclTag: this.table(body).acl }),
    ModifyDatabaseACL: (body) => { this.table(body).acl = String(body.AclTag); return {} },
    DescribeStorageSafeRule: () => this.storage,
    ModifyStorageSafeRule: ({ AclTag, Rule }) => { this.storage = { AclTag: String(AclTag), Rule: String(Rule) }; return {} },
    ListFunctions: ({ Limit, Offset }) => ({ TotalCount: this.functions.size, Functions: [...this.functions.keys()].slice(Number(Offset ?? 0), Number(Offset ?? 0) + Number(Limit ?? 20)).map((FunctionName) => ({ FunctionName })) }),
    GetFunction: (body) => ({ ...this.func(body), Status: 'Active', FunctionName: body.FunctionName, code: undefined }),
    GetTempCosInfo: () => ({ Date: '2026-11-26', Sign: 'q-sign-algorithm=sha1&q-ak=a&q-sign-time=1;2&q-key-time=1;2&q-header-list=&q-url-param-list=&q-signature=s' }),
    CreateFunction: (body) => {
      if (this.functions.has(String(body.FunctionName))) throw new ApiError('ResourceInUse.Function')
      this.functions.set(String(body.FunctionName), { Runtime: String(body.Runtime), MemorySize: Number(body.MemorySize), Timeout: Number(body.Timeout), Environment: body.Environment as Settings['Environment'], Triggers: [], code: codeIn(body.Code as Body) })
      return {}
    },
    UpdateFunctionCode: (body) => { this.func(body).code = codeIn((body.Code as Body | undefined) ?? body); return {} },
    UpdateFunctionConfiguration: (body) => {
      const there = this.func(body)
      Object.assign(there, { MemorySize: Number(body.MemorySize), Timeout: Number(body.Timeout) })
      // The CLI sends all variables or none: what it does not name is gone.
      if (body.Environment) there.Environment = body.Environment as Settings['Environment']
      return {}
    },
    BatchCreateTrigger: (body) => {
      const there = this.func(body)
      for (const trigger of JSON.parse(String(body.Triggers)) as Settings['Triggers']) {
        if (there.Triggers.length > 0 && there.Triggers[0]?.TriggerName !== trigger.TriggerName) throw new ApiError('LimitExceeded.TriggerNum')
        there.Triggers = [{ ...trigger, TriggerDesc: JSON.stringify({ cron: trigger.TriggerDesc }) }]
      }
      return {}
    },
    DeleteTrigger: (body) => {
      const there = this.func(body)
      there.Triggers = there.Triggers.filter(({ TriggerName }) => TriggerName !== body.TriggerName)
      return {}
    },
  }
}
