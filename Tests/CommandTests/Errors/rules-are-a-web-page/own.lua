<!DOCTYPE html>
<html><body>own.lua</body></html>
