"""Uploads a photo with tuspy (Debian's python3-tuspy), which knows nothing of Lykta: some pieces, then, as after a lost
network, the rest by another client that has only the upload's address. Every piece carries its checksum.

    stock_tus_client.py URL TOKEN PHOTO SHA256 FILE
"""
import os
import sys

from tusclient.client import TusClient

url, token, photo, sha256, file = sys.argv[1:]
chunk = max(1, os.path.getsize(file) // 5)


def uploader(**more):
    client = TusClient(url, headers={"Authorization": "Bearer " + token})
    metadata = {"photo": photo, "sha256": sha256, "filetype": "image/jpeg"}
    return client.uploader(file, chunk_size=chunk, metadata=metadata, upload_checksum=True, **more)


first = uploader()
first.upload_chunk()
first.upload_chunk()

second = uploader(url=first.url)
if second.offset != 2 * chunk:
    sys.exit(f"central has {second.offset} bytes, {2 * chunk} were sent")
second.upload()
print(second.offset)
