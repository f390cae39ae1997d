# What becomes of a row of an upload, in one word.

upload-new = new
upload-changed = changed
upload-unchanged = unchanged
upload-goes = goes
upload-skipped = skipped
upload-left-out = left out
