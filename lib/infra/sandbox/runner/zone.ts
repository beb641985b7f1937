// Functions see the time in UTC, wherever the machine is: without an environment Node takes the
// zone from the machine's files, where the jail leaves it any.
process.env.TZ = "UTC";

export {};
