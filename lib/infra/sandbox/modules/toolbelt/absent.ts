import { ErrorCodes, ToolBeltError } from "./errors";

const refuse = (code: string, message: string) => (): never => {
  throw new ToolBeltError(code, message);
};

/** Clients that this product does not have. They say so, and what takes their place. */
export const absent = {
  SFClient: () => ({
    connectToSalesforce: refuse(
      "com.liveperson.faas.general",
      "There is no Salesforce client here. Call Salesforce's REST API over HTTP; its host has to be listed under Settings → Network.",
    ),
  }),
  GDPRUtil: () => ({
    replaceConversationFiles: refuse(
      ErrorCodes.GDPRUtil.General,
      "Files of conversations are on the live platform only and cannot be replaced from here.",
    ),
  }),
  MTLSClient: refuse(
    ErrorCodes.Mtls.General,
    "Calls with a client certificate are not supported here. Put a proxy that holds the certificate before the service.",
  ),
  LPMtlsClient: refuse(
    ErrorCodes.Mtls.General,
    "Calls with a client certificate are not supported here. Put a proxy that holds the certificate before the service.",
  ),
};
