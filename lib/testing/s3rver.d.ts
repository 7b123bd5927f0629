/** What we use of s3rver, which comes without types. */
declare module "s3rver" {
  // biome-ignore lint/style/noDefaultExport: that is how it exports
  export default class S3rver {
    constructor(options: {
      address: string;
      port: number;
      directory: string;
      silent: boolean;
      configureBuckets: { name: string }[];
    });
    run(): Promise<{ address: string; port: number }>;
    close(): Promise<void>;
  }
}
