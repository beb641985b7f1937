import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { findTemplate } from "@/lib/domain/templates/catalog";

/** Above the page's loading state, so that an unknown template answers as not found from the start. */
export default async function TemplatesLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ template?: string[] }>;
}) {
  const { template = [] } = await params;
  const [id, ...further] = template;
  if (further.length > 0 || (id !== undefined && !findTemplate(id))) notFound();
  return children;
}
