return { purpose = function() return "Visite" end }
