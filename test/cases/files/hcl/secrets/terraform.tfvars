apple_token = "hunter2-tfvars"
