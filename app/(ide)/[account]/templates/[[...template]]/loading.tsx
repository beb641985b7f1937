import { GalleryLoading } from "@/components/gallery/gallery-loading";

export default function Loading() {
  return <GalleryLoading />;
}
