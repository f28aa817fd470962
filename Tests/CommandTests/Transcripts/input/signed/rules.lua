-- Every appointment that is an inspection.
return { api = 1 }
